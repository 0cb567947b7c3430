import { styleText } from 'node:util';

/** A long step's way from 0 to its total. */
export interface Progress {
  /** `done` of `total` so far; total may grow; null total means unknown. */
  update(done: number, total: number | null, note?: string): void;
  /** Leaves the last line standing. */
  end(note?: string): void;
}

/**
 * Shows a step on standard error: a bar redrawn in place on a terminal, elsewhere a line at most every two seconds.
 *
 * @param label what is going on: "Crawling Harbour & Co."
 */
export function showProgress(label: string, stream: NodeJS.WriteStream = process.stderr): Progress {
  const everyMs = stream.isTTY ? 80 : 2000;
  let shownAt = 0;
  let text = label;
  const show = () => {
    stream.write(stream.isTTY ? `\r\u001b[2K${text}` : `${text}\n`);
    shownAt = Date.now();
  };
  return {
    update(done, total, note = '') {
      text = toLine(label, done, total, note, stream.isTTY);
      if (Date.now() - shownAt >= everyMs) show();
    },
    end(note) {
      if (note !== undefined) text = `${label}: ${note}`;
      show();
      if (stream.isTTY) stream.write('\n');
    },
  };
}

function toLine(
  label: string,
  done: number,
  total: number | null,
  note: string,
  isTerminal: boolean,
): string {
  const counts = total === null ? `${done}` : `${done}/${total}`;
  const bar = isTerminal && total ? ` ${toBar(done / total)}` : '';
  return `${label}${bar} ${counts}${note ? ` ${note}` : ''}`;
}

function toBar(share: number): string {
  const full = Math.round(Math.min(1, Math.max(0, share)) * 24);
  return styleText('cyan', '━'.repeat(full)) + styleText('gray', '━'.repeat(24 - full));
}
