# Entente without its Neo4j, which NEO4J_URI names; docker-compose.yml runs both. Node runs the server's TypeScript as it
# is, and the page is built here: the image holds neither a compiler nor a bundler.
# What both stages make is the same for every architecture, so they run on that of the machine that builds: a Node that is
# emulated ends with “Illegal instruction”. The older builder knows no BUILDPLATFORM, and takes `linux` for its own.
FROM --platform=${BUILDPLATFORM:-linux} node:24-bookworm-slim AS page
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
# Readable for the app's user, whatever the umask of the clone was.
RUN npm run build \
 && mkdir -p /served/web && cp -R package.json package-lock.json cypher seeds server /served && mv web/dist /served/web \
 && chmod -R a+rX /served

FROM --platform=${BUILDPLATFORM:-linux} node:24-bookworm-slim AS packages
WORKDIR /app
# `docker compose run --rm app load /dossiers/mine`; each is the npm script of that name.
RUN mkdir /commands \
 && for name in load query backup restore doctor; do \
      printf '#!/bin/sh\nexec node /app/server/%sCommand.ts "$@"\n' "$name" >"/commands/$name"; \
    done \
 && chmod 755 /commands/*
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev

# Nothing is run in this one: it can be built for any architecture on any.
FROM node:24-bookworm-slim
WORKDIR /app
# A container's own loopback can't be published; who may come in is up to the port's publication.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
USER node
EXPOSE 4000
# Healthy is what can be used. Nothing is started anew for it: Docker's engine only tells, and `depends_on` waits.
HEALTHCHECK --interval=10s --timeout=5s --start-period=5m --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/ready`).then(answer => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server/main.ts"]
# What changes seldom comes first: an upgrade then brings the last layer only.
COPY --from=packages /commands /usr/local/bin
COPY --from=packages /app/node_modules node_modules
COPY --from=page /served .
