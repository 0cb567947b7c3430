import { SkipPageError } from './crawl-error.ts';

/** An answer that says where to ask instead. */
export interface Redirect {
  /** Absolute, http(s). */
  readonly redirectTo: string;
}

const mostRedirects = 5;

/**
 * What is found behind an address in the end.
 *
 * @param ask asks for one address, the first and then each that an answer names
 * @throws {SkipPageError} `too_many_redirects` after five, else whatever `ask` does
 */
export async function followRedirects<Answer extends object>(
  link: string,
  ask: (url: string) => Promise<Answer | Redirect>,
): Promise<Answer> {
  let url = link;
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const answer = await ask(url);
    if (!('redirectTo' in answer)) return answer;
    url = answer.redirectTo;
  }
  throw new SkipPageError('too_many_redirects', `Expected at most ${mostRedirects} redirects from ${link}`, {
    url: link,
  });
}
