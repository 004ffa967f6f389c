"""Routes of the pages."""

from api.http.pages import docs, events, exports, home, lists, offices, own_texts, places, timeline, tools

ROUTERS = (
    home.router,
    docs.router,
    lists.router,
    offices.router,
    timeline.router,
    events.router,
    places.router,
    own_texts.router,
    exports.router,
    tools.router,
)
