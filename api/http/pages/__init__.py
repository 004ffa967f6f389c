"""Routes of the pages."""

from api.http.pages import events, home, offices, tools

ROUTERS = (home.router, offices.router, events.router, tools.router)
