# Entente without its Neo4j, which NEO4J_URI names; docker-compose.yml runs both. Node runs the server's TypeScript as it
# is, and the page is built here: the image holds neither a compiler nor a bundler.
FROM node:24-bookworm-slim AS page
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:24-bookworm-slim AS server
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev
COPY cypher cypher
COPY seeds seeds
COPY server server

FROM node:24-bookworm-slim
WORKDIR /app
# `docker compose run --rm app load /dossiers/mine`
RUN printf '#!/bin/sh\nexec node /app/server/loadCommand.ts "$@"\n' >/usr/local/bin/load \
 && chmod 755 /usr/local/bin/load
# A container's own loopback can't be published; who may come in is up to the port's publication.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
USER node
EXPOSE 4000
# Healthy is what can be used. Nothing is started anew for it: Docker's engine only tells, and `depends_on` waits.
HEALTHCHECK --interval=10s --timeout=5s --start-period=5m --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/ready`).then(answer => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server/main.ts"]
COPY --from=server /app .
COPY --from=page /app/web/dist web/dist
