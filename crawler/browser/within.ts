import { SkipPageError } from '../fetch/crawl-error.ts';

/**
 * What comes of some work in a browser, if it comes in time: a script that never ends keeps the browser from answering at all.
 *
 * @throws {SkipPageError} `timeout` after so many milliseconds, else what the work throws
 */
export async function within<Result>(ms: number, url: string, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = new SkipPageError('timeout', `Expected the scripts of ${url} to come to rest`, {
      url,
      mayRetry: true,
    });
    timer = setTimeout(() => reject(error), ms);
  });
  work.catch(() => {});
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
