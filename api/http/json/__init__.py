"""Routes under /api."""

from api.http.json import finding, happenings, offices, service, texts

ROUTERS = (offices.router, happenings.router, finding.router, texts.router, service.router)
