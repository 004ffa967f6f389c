FROM python:3.12.12-slim
WORKDIR /app
COPY pyproject.toml constraints.txt README.md LICENSE ./
COPY graph graph
COPY loaders loaders
COPY api api
COPY viz viz
COPY samples samples
RUN pip install --no-cache-dir --constraint constraints.txt ".[files,mcp]" && useradd --create-home dashiji \
  && mkdir -p /home/dashiji/.local/share/dashiji && chown -R dashiji /home/dashiji/.local
USER dashiji
ENV DASHIJI_HOST=0.0.0.0 DASHIJI_PORT=8420
EXPOSE 8420
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=6 \
  CMD python -c "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8420/api/health', timeout=4)"
# Others reach this address: docker run -e DASHIJI_TOKEN=… -p 127.0.0.1:8420:8420 dashiji
CMD ["dashiji", "serve", "samples/金川区大事记2020.txt", "samples/金川区年鉴2021节选.txt", "samples/兰考县县志节选.txt"]
