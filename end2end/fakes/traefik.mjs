// A fake of Traefik, which Debian does not package. It reads the documented configuration and processes requests as
// Traefik documents it: routers with Host and Path, the middlewares headers and forwardAuth, one service each.
// It stops at an unknown key, so that no documented key goes untested.
import { readdirSync, readFileSync } from 'node:fs';
import { createServer as createPlain, request } from 'node:http';
import { createServer as createSecure } from 'node:https';
import { join } from 'node:path';
import { parse } from 'yaml';

const flag = (name) => process.argv.find((given) => given.startsWith(`--${name}=`))?.split('=', 2)[1];
const [host, port] = flag('entryPoints.front.address').split(':');
const folder = flag('providers.file.directory');

const { http, tls } = readdirSync(folder)
  .map((file) => parse(readFileSync(join(folder, file), 'utf8')))
  .reduce(merge, {});

const FOR_ONE_CONNECTION = ['connection', 'keep-alive', 'proxy-authenticate', 'proxy-authorization', 'te', 'trailer', 'transfer-encoding', 'upgrade'];
// The headers that an entry point without trusted addresses removes (forwardedHeaders).
const FORWARDED = ['for', 'host', 'method', 'port', 'prefix', 'proto', 'server', 'tls-client-cert', 'uri'].map((name) => `x-forwarded-${name}`).concat('x-real-ip');

const secure = tls !== undefined;
const certificate = () => readFileSync(known(tls, ['certificates']).certificates[0].certFile);
const server = secure ? createSecure({ cert: certificate(), key: certificate() }, serve) : createPlain(serve);
server.listen(Number(port), host);
process.on('SIGTERM', () => process.exit(0));

async function serve(incoming, answer) {
  const headers = read(incoming.rawHeaders);
  const hosts = headers.filter(([name]) => name.toLowerCase() === 'host');
  if (hosts.length !== 1 || !/^[\w.:[\]-]+$/.test(hosts[0][1])) return end(answer, 400);
  const url = new URL(incoming.url, 'http://unused');
  const incomingRequest = { method: incoming.method, target: url.pathname + url.search, path: url.pathname, host: hosts[0][1] };
  incomingRequest.from = incoming.socket.remoteAddress;
  incomingRequest.headers = entered(headers);
  incomingRequest.upgrade = headers.filter(([name]) => name.toLowerCase() === 'upgrade').map(([, value]) => value);
  const change = upgrade(headers);
  const router = Object.values(http.routers).find(({ rule, tls }) => (tls !== undefined) === secure && matches(rule, incomingRequest));
  if (router === undefined) return end(answer, 404);
  for (const name of router.middlewares ?? []) {
    if (!(await pass(http.middlewares[name], incomingRequest, answer))) return;
  }
  const [{ url: to }] = http.services[router.service].loadBalancer.servers;
  const forwarded = [...incomingRequest.headers, ...change, ['Host', incomingRequest.host], ...forwardingHeaders(incomingRequest).filter(([name]) => !/Uri|Method/.test(name))];
  const out = request(new URL(to).origin, { method: incomingRequest.method, path: incomingRequest.target, headers: forwarded.flat(), agent: false });
  out.on('error', () => end(answer, 502));
  out.on('response', (response) => {
    answer.writeHead(response.statusCode, response.rawHeaders);
    response.pipe(answer);
  });
  incoming.pipe(out);
}

/** The values of Connection in lower case. */
function listed(headers) {
  const lists = headers.filter(([name]) => name.toLowerCase() === 'connection').flatMap(([, value]) => value.split(','));
  return lists.map((name) => name.trim().toLowerCase());
}

/** The headers of a protocol upgrade, which are forwarded. */
function upgrade(headers) {
  const to = headers.find(([name]) => name.toLowerCase() === 'upgrade');
  return to !== undefined && listed(headers).includes('upgrade') ? [['Connection', 'Upgrade'], to] : [];
}

/** The headers that an entry point accepts. */
function entered(headers) {
  const taken = new Set([...listed(headers), ...FOR_ONE_CONNECTION, ...FORWARDED, 'host']);
  return headers.filter(([name]) => !taken.has(name.toLowerCase()));
}

/** Evaluates rules of Host, Path and HeaderRegexp, optionally negated, joined by &&. */
function matches(rule, { host, path, upgrade }) {
  return rule.split('&&').every((term) => {
    const [, not, matcher, value, pattern] = /^\s*(!?)(\w+)\(`([^`]*)`(?:, `\(\?i\)([^`]*)`)?\)\s*$/.exec(term) ?? stop(`rule ${rule}`);
    const name = host.toLowerCase().replace(/:\d*$/, '').replace(/\.$/, '');
    const met = {
      Host: () => name === value,
      Path: () => path === value,
      HeaderRegexp: () => (value === 'Upgrade' ? upgrade.some((protocol) => new RegExp(pattern, 'i').test(protocol)) : stop(value)),
    };
    return (met[matcher] ?? (() => stop(matcher)))() !== (not === '!');
  });
}

/** Applies a middleware; false if it has sent the response. */
async function pass(middleware, incomingRequest, answer) {
  const { headers, forwardAuth } = known(middleware, ['headers', 'forwardAuth']);
  if (headers !== undefined) {
    for (const [name, value] of Object.entries(known(headers, ['customRequestHeaders']).customRequestHeaders)) {
      incomingRequest.headers = without(incomingRequest.headers, name);
      if (value !== '') incomingRequest.headers.push([name, value]);
    }
    return true;
  }
  const { address, trustForwardHeader, authResponseHeaders } = known(forwardAuth, ['address', 'trustForwardHeader', 'authResponseHeaders']);
  if (trustForwardHeader !== false) stop('trustForwardHeader');
  const verdict = await ask(address, [...incomingRequest.headers, ...forwardingHeaders(incomingRequest)]).catch(() => undefined);
  if (verdict === undefined) return end(answer, 500);
  if (verdict.status < 200 || verdict.status >= 300) {
    answer.writeHead(verdict.status, verdict.headers.filter(([name]) => !FOR_ONE_CONNECTION.includes(name.toLowerCase())).flat());
    answer.end(verdict.body);
    return false;
  }
  for (const name of authResponseHeaders) {
    incomingRequest.headers = without(incomingRequest.headers, name);
    incomingRequest.headers.push(...verdict.headers.filter(([other]) => other.toLowerCase() === name.toLowerCase()));
  }
  return true;
}

function ask(address, headers) {
  return new Promise((done, failed) => {
    request(address, { headers: [['Host', new URL(address).host], ...headers].flat(), agent: false }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => done({ status: response.statusCode, headers: read(response.rawHeaders), body: Buffer.concat(parts) }));
    })
      .on('error', failed)
      .end();
  });
}

/** The forwarding headers, sent to Vestibule and, except for the last two, to the application. */
function forwardingHeaders({ method, target, host, from }) {
  return [
    ['X-Forwarded-For', from],
    ['X-Forwarded-Host', host],
    ['X-Forwarded-Proto', secure ? 'https' : 'http'],
    ['X-Forwarded-Uri', target],
    ['X-Forwarded-Method', method],
  ];
}

function read(raw) {
  return raw.flatMap((name, at) => (at % 2 === 0 ? [[name, raw[at + 1]]] : []));
}

function without(headers, name) {
  return headers.filter(([other]) => other.toLowerCase() !== name.toLowerCase());
}

function end(answer, status) {
  answer.writeHead(status).end();
  return false;
}

function merge(all, part) {
  if (typeof part !== 'object' || Array.isArray(part)) return part;
  for (const [key, value] of Object.entries(part)) all[key] = merge(all[key] ?? {}, value);
  return all;
}

function known(settings, keys) {
  for (const key of Object.keys(settings)) if (!keys.includes(key)) stop(`the key ${key}`);
  return settings;
}

function stop(what) {
  console.error(`the fake Traefik does not support ${what}`);
  process.exit(1);
}
