"""Routes of the pages."""

from api.http.pages import events, offices, tools

ROUTERS = (offices.router, events.router, tools.router)
