"""Routes of the pages."""

from api.http.pages import events, home, offices, own_texts, tools

ROUTERS = (home.router, offices.router, events.router, own_texts.router, tools.router)
