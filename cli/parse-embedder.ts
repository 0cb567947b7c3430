import { InvalidArgumentError } from 'commander';

/** Reads an embedder's name, which becomes part of paths. */
export function parseEmbedder(text: string): string {
  if (/^[a-z0-9][\w-]{0,40}$/i.test(text)) return text;
  throw new InvalidArgumentError('Expected a name, such as mobilenetv3.');
}
