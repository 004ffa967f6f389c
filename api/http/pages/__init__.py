"""Routes of the pages."""

from api.http.pages import (
    docs,
    events,
    exports,
    home,
    judging,
    lists,
    offices,
    own_texts,
    places,
    quality,
    timeline,
    tools,
)

ROUTERS = (
    home.router,
    docs.router,
    lists.router,
    offices.router,
    timeline.router,
    events.router,
    places.router,
    own_texts.router,
    judging.router,
    quality.router,
    exports.router,
    tools.router,
)
