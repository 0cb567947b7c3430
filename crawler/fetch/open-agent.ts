import { Agent, buildConnector } from 'undici';
import { type AddressRules, resolveHost } from './check-address.ts';

/** Milliseconds to open a connection. */
const connectMs = 10_000;

/** An HTTP client that connects to checked addresses only, whatever names, redirects and DNS answers say. */
export function openAgent(rules: AddressRules): Agent {
  const connect = buildConnector({ timeout: connectMs, allowH2: false });
  return new Agent({
    connect: (options, callback) => {
      resolveHost(options.hostname, rules).then(
        (address) =>
          connect(
            { ...options, hostname: address, servername: options.servername || options.hostname },
            callback,
          ),
        (error: Error) => callback(error, null),
      );
    },
    connections: 8,
    pipelining: 1,
    keepAliveTimeout: 10_000,
    maxHeaderSize: 64 * 1024,
  });
}
