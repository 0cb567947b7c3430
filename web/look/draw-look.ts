import type { MatchReply } from '../../server/replies.ts';
import { requestBlob } from '../api/request.ts';
import { formatPrice, formatSum } from '../formats/price.ts';
import { atWidth } from '../parts/product-picture.tsx';

/** The picture's measures, pixels. */
const page = { width: 1200, height: 1500, margin: 64, gap: 32, foot: 120 };
const serif = 'Georgia, "Times New Roman", serif';

interface DrawOptions {
  readonly photo: Blob | undefined;
  readonly locale: string;
  /** The word before the sum. */
  readonly total: string;
}

/** Draws the look as one picture, the photo beside its pieces, and hands it to the person as a file. */
export async function downloadLookPicture(
  matches: readonly MatchReply[],
  options: DrawOptions,
): Promise<void> {
  const canvas = Object.assign(document.createElement('canvas'), { width: page.width, height: page.height });
  const context = canvas.getContext('2d');
  if (!context) return;
  context.fillStyle = '#faf7f2';
  context.fillRect(0, 0, page.width, page.height);
  const { height, margin, gap, foot } = page;
  const inner = { top: margin, height: height - margin - foot };
  const photoWidth = options.photo ? 560 : 0;
  if (options.photo)
    await drawCover(context, options.photo, { left: margin, width: photoWidth - gap, ...inner });
  const left = options.photo ? margin + photoWidth : margin;
  await drawPieces(context, matches, { left, width: page.width - margin - left, ...inner }, options.locale);
  drawFoot(
    context,
    `${options.total} ${formatSum(
      matches.map(({ price }) => price),
      options.locale,
    )}`,
  );
  download(await toPng(canvas));
}

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

async function drawPieces(
  context: CanvasRenderingContext2D,
  matches: readonly MatchReply[],
  frame: Frame,
  locale: string,
): Promise<void> {
  const columns = matches.length > 3 ? 2 : 1;
  const rows = Math.ceil(matches.length / columns);
  const cell = { width: (frame.width - page.gap * (columns - 1)) / columns, height: frame.height / rows };
  for (const [index, match] of matches.entries()) {
    const left = frame.left + (index % columns) * (cell.width + page.gap);
    const top = frame.top + Math.floor(index / columns) * cell.height;
    await drawPiece(context, match, { left, top, ...cell }, locale);
  }
}

async function drawPiece(
  context: CanvasRenderingContext2D,
  match: MatchReply,
  { left, top, width, height }: Frame,
  locale: string,
): Promise<void> {
  const words = 84;
  const picture = await requestBlob(atWidth(match.image, 640)).catch(() => null);
  if (picture) await drawContained(context, picture, { left, top, width, height: height - words });
  context.fillStyle = '#1c1917';
  context.font = `22px ${serif}`;
  context.fillText(match.name, left, top + height - words + 30, width);
  context.fillStyle = '#6a625a';
  context.font = '20px sans-serif';
  const price = match.price ? `${formatPrice(match.price, locale)} · ` : '';
  context.fillText(`${price}${match.store}`, left, top + height - words + 58, width);
}

function drawFoot(context: CanvasRenderingContext2D, total: string): void {
  const y = page.height - page.foot / 2 + 12;
  context.fillStyle = '#1c1917';
  context.font = `34px ${serif}`;
  context.fillText('Lookalike', page.margin, y);
  context.textAlign = 'right';
  context.fillText(total, page.width - page.margin, y);
}

async function drawCover(context: CanvasRenderingContext2D, photo: Blob, frame: Frame): Promise<void> {
  const bitmap = await createImageBitmap(photo);
  const scale = Math.max(frame.width / bitmap.width, frame.height / bitmap.height);
  const width = frame.width / scale;
  const height = frame.height / scale;
  const { left, top } = { left: (bitmap.width - width) / 2, top: (bitmap.height - height) / 2 };
  context.drawImage(bitmap, left, top, width, height, frame.left, frame.top, frame.width, frame.height);
  bitmap.close();
}

async function drawContained(context: CanvasRenderingContext2D, picture: Blob, frame: Frame): Promise<void> {
  const bitmap = await createImageBitmap(picture);
  const scale = Math.min(frame.width / bitmap.width, frame.height / bitmap.height);
  const [width, height] = [bitmap.width * scale, bitmap.height * scale];
  context.drawImage(bitmap, frame.left, frame.top + (frame.height - height) / 2, width, height);
  bitmap.close();
}

function toPng(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) =>
      blob ? resolve(blob) : reject(new Error('The browser could not write the picture')),
    ),
  );
}

function download(file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = 'look.png';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
