import type { NetworkInterfaceInfo } from 'node:os';
import type { Config } from './config.ts';
import { hostAndPort } from './listen.ts';

const isLoopback = (host: string) => host === 'localhost' || host === '::1' || host.startsWith('127.');

/**
 * What to say at the start of who can reach it: nothing where only this machine does and nothing is asked for.
 * @param interfaces of this machine, as `os.networkInterfaces()` tells them
 */
export function whoCanReach(
  { host, access: { token, userHeader } }: Pick<Config, 'host' | 'access'>,
  port: number,
  interfaces: NodeJS.Dict<NetworkInterfaceInfo[]>,
): string[] {
  if (token !== null) return ['It asks for the access token.'];
  if (userHeader !== null) return [`It lets in whom a trusted proxy names in ${userHeader}.`];
  if (isLoopback(host)) return [];
  const at = addressesOf(host, interfaces).map(address => hostAndPort(address, port));
  return [
    `Whoever reaches ${at.join(' or ')} may read all of it, run statements and save: nobody is asked who they are.`,
    'Set ACCESS_TOKEN_FILE, or HOST=127.0.0.1 with a proxy before it that signs people in (docs/proxy.md).',
  ];
}

/** Under which addresses other machines find what listens there. */
function addressesOf(host: string, interfaces: NodeJS.Dict<NetworkInterfaceInfo[]>): string[] {
  if (host !== '0.0.0.0' && host !== '::') return [host];
  const found = Object.values(interfaces)
    .flatMap(all => all ?? [])
    .filter(({ internal, family, address }) => {
      const reaches = host === '::' || family === 'IPv4';
      return !internal && reaches && !address.startsWith('fe80:');
    })
    .map(({ address }) => address);
  return found.length > 0 ? found : [host];
}
