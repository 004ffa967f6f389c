"""Routes under /api."""

from api.http.json import exports, finding, happenings, judging, offices, service, texts

ROUTERS = (
    offices.router,
    happenings.router,
    finding.router,
    judging.router,
    texts.router,
    exports.router,
    service.router,
)
