"""Many clients at once, in a process of their own: how many answers a second a server gives them.

python -m bench.clients http://127.0.0.1:8420/api/health 32 5      # address, clients, seconds
"""

from __future__ import annotations

import http.client
import json
import subprocess
import sys
import threading
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Answers:
    """What the clients got: answers a second, and the milliseconds that the middle and the slowest took."""

    a_second: float
    p50: float
    p99: float
    refused: int
    """Answers that were neither 200 nor 304."""


def ask(address: str, clients: int, seconds: float, headers: dict[str, str] | None = None) -> Answers:
    """Ask the address again and again from another process, each client over one connection."""
    command = [sys.executable, "-m", "bench.clients", address, str(clients), str(seconds)]
    done = subprocess.run(
        [*command, json.dumps(headers or {})], cwd=ROOT, check=True, capture_output=True, text=True
    )
    return Answers(**json.loads(done.stdout))


def at(values: list[float], share: float) -> float:
    """The value below which that share of them lies."""
    return sorted(values)[int(share * (len(values) - 1))]


def _asked(address: str, clients: int, seconds: float, headers: dict[str, str]) -> Answers:
    parts = urlsplit(address)
    target = parts.path + (f"?{parts.query}" if parts.query else "")
    took: list[float] = []
    refused = 0
    end = time.monotonic() + seconds

    def one() -> None:
        nonlocal refused
        client = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=60)
        while time.monotonic() < end:
            began = time.perf_counter()
            client.request("GET", target, headers=headers)
            answer = client.getresponse()
            answer.read()
            took.append(1000 * (time.perf_counter() - began))
            refused += answer.status not in (200, 304)
        client.close()

    began = time.monotonic()
    threads = [threading.Thread(target=one) for _ in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return Answers(len(took) / (time.monotonic() - began), at(took, 0.5), at(took, 0.99), refused)


if __name__ == "__main__":
    url, count, time_, given = sys.argv[1:]
    print(json.dumps(asdict(_asked(url, int(count), float(time_), json.loads(given)))))
