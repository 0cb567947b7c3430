import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { SkipPageError } from './crawl-error.ts';

/** What crawls may connect to. */
export interface AddressRules {
  /** Whether this machine itself may be crawled: only for the bundled shop and tests. */
  readonly allowLoopback: boolean;
  /** The addresses of a host name; default: as this machine finds them. */
  readonly lookUp?: (host: string) => Promise<readonly string[]>;
}

/** Whether an IP address is a public one. Everything else — private, link-local, reserved, cloud metadata — is refused. */
export function isAllowedAddress(address: string, { allowLoopback }: AddressRules): boolean {
  if (!ipaddr.isValid(address)) return false;
  const range = ipaddr.process(address).range();
  return range === 'unicast' || (allowLoopback && range === 'loopback');
}

/**
 * The address to connect to for a host name. It is resolved once and the answer is what gets connected to, so that a
 * name server that changes its answer in between (DNS rebinding) gains nothing.
 *
 * @throws {SkipPageError} `blocked_address`, or `unreachable` when the name has no address
 */
export async function resolveHost(hostname: string, rules: AddressRules): Promise<string> {
  const host = hostname.replace(/^\[|\]$/g, '');
  const { lookUp = findAddresses } = rules;
  const found = isIP(host) ? [host] : await lookUp(host);
  const allowed = found.find((address) => isAllowedAddress(address, rules));
  if (allowed !== undefined) return allowed;
  throw new SkipPageError(
    'blocked_address',
    `Expected a public address for ${hostname} but received ${found.join(', ')}`,
    {
      url: hostname,
    },
  );
}

async function findAddresses(host: string): Promise<readonly string[]> {
  try {
    return (await lookup(host, { all: true, order: 'ipv4first' })).map(({ address }) => address);
  } catch (cause) {
    throw new SkipPageError('unreachable', `Expected an address for ${host} but found none`, {
      url: host,
      mayRetry: true,
      cause,
    });
  }
}
