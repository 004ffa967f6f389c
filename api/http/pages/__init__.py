"""Routes of the pages."""

from api.http.pages import docs, events, exports, home, offices, own_texts, timeline, tools

ROUTERS = (
    home.router,
    docs.router,
    offices.router,
    timeline.router,
    events.router,
    own_texts.router,
    exports.router,
    tools.router,
)
