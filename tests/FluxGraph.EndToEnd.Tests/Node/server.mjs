// Serves the schema by graphql-yoga at /yoga, Apollo Server at /apollo, graphql-http at /http, mercurius at /mercurius, by
// graphql-sse at /sse, and over WebSockets by graphql-ws at /ws and by subscriptions-transport-ws at /legacy, on a free port,
// which it prints. /ws refuses clients that are not "trusted". A GET of /left is answered as soon as a listener to heroChanged
// has left; each answer says in X-Method by which method it was asked for. All but graphql-http keep persisted queries.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { ApolloServer, HeaderMap } from '@apollo/server';
import { useAPQ } from '@graphql-yoga/plugin-apq';
import fastify from 'fastify';
import { GraphQLError, execute, subscribe } from 'graphql';
import { createHandler as createHttp } from 'graphql-http/lib/use/http';
import { createHandler } from 'graphql-sse/lib/use/http';
import { useServer } from 'graphql-ws/use/ws';
import { createSchema, createYoga } from 'graphql-yoga';
import mercurius from 'mercurius';
import legacy from 'subscriptions-transport-ws';
import { WebSocketServer } from 'ws';

const typeDefs = readFileSync(process.argv[2], 'utf8');
const artoo = { __typename: 'Droid', id: '2000', name: 'R2-D2', appearsIn: [], primaryFunction: 'Astromech' };
const luke = { __typename: 'Human', id: '1000', name: 'Luke Skywalker', appearsIn: [], wealth: '0 cr' };

let announceLeaving;
const left = new Promise(resolve => { announceLeaving = resolve; });

async function* reviews(episode, count) {
  for (let stars = 0; stars < count; stars++) {
    yield { reviewAdded: { __typename: 'Review', episode, stars, tags: stars % 3 === 2 ? null : ['ice'] } };
  }
}

/** Two heroes, and then nothing until the listener leaves. */
function heroes() {
  const waiting = [artoo, luke];
  let leave;
  return {
    [Symbol.asyncIterator]() { return this; },
    next: () => waiting.length > 0
      ? Promise.resolve({ done: false, value: { heroChanged: waiting.shift() } })
      : new Promise(resolve => { leave = resolve; }),
    return: () => {
      leave?.({ done: true });
      announceLeaving();
      return Promise.resolve({ done: true });
    },
  };
}

function reviewAdded({ episode, count }) {
  if (count < 0) {
    throw new GraphQLError('There is no negative number of reviews.');
  }

  return reviews(episode, count);
}

const schema = createSchema({
  typeDefs,
  resolvers: {
    Query: {
      hero: (_, { episode }) => (episode === 'EMPIRE' ? luke : artoo),
      failing: () => { throw new GraphQLError('Nothing works today.', { extensions: { code: 'TODAY' } }); },
      failingInList: () => [{ stars: 5, tags: ['ice'] }, { stars: 1, tags: null }],
    },
    Mutation: { createReview: (_, { episode, review }) => ({ tags: [], ...review, episode }) },
    Character: { __resolveType: value => value.__typename },
    Subscription: {
      reviewAdded: { subscribe: (_, variables) => reviewAdded(variables) },
      heroChanged: { subscribe: heroes },
    },
  },
});
const yoga = createYoga({ graphqlEndpoint: '/yoga', logging: false, plugins: [useAPQ()], schema });
const sse = createHandler({ schema });
const http = createHttp({ schema });

const apollo = new ApolloServer({ schema });
await apollo.start();
async function serveApollo(request, response) {
  const text = [];
  for await (const part of request) {
    text.push(part);
  }

  const answer = await apollo.executeHTTPGraphQLRequest({
    context: async () => ({}),
    httpGraphQLRequest: {
      method: request.method,
      headers: new HeaderMap(Object.entries(request.headers)),
      search: new URL(request.url, 'http://localhost').search,
      body: text.length > 0 ? JSON.parse(Buffer.concat(text).toString()) : undefined,
    },
  });
  response.writeHead(answer.status ?? 200, Object.fromEntries(answer.headers));
  response.end(answer.body.kind === 'complete' ? answer.body.string : undefined);
}

let serveMercurius;
const fast = fastify({ serverFactory: handler => { serveMercurius = handler; return createServer(); } });
fast.register(mercurius, { schema, path: '/mercurius', persistedQueryProvider: mercurius.persistedQueryDefaults.automatic() });
await fast.ready();

const servers = { '/apollo': serveApollo, '/http': http, '/mercurius': serveMercurius, '/sse': sse, '/yoga': yoga };
const server = createServer(async (request, response) => {
  if (request.url === '/left') {
    await left;
    response.end();
    return;
  }

  response.setHeader('X-Method', request.method);
  await servers[new URL(request.url, 'http://localhost').pathname](request, response);
});
const sockets = new WebSocketServer({ noServer: true });
useServer({ schema, onConnect: context => context.connectionParams?.client === 'trusted' }, sockets);
const { SubscriptionServer, GRAPHQL_WS } = legacy;
const legacySockets = new WebSocketServer({ noServer: true, handleProtocols: () => GRAPHQL_WS });
SubscriptionServer.create({ schema, execute, subscribe }, legacySockets);
server.on('upgrade', (request, socket, head) => {
  const target = request.url === '/legacy' ? legacySockets : sockets;
  target.handleUpgrade(request, socket, head, client => target.emit('connection', client, request));
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
