"""Routes under /api."""

from api.http.json import exports, finding, happenings, offices, service, texts

ROUTERS = (offices.router, happenings.router, finding.router, texts.router, exports.router, service.router)
