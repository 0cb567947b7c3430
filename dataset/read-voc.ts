import { readdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { Parser } from 'htmlparser2';
import { choosePart } from './choose-part.ts';
import { DatasetError } from './dataset-error.ts';
import { categories, type SourceGarment, type SourcePhoto } from './source-photo.ts';

/**
 * Reads Pascal VOC: `Annotations/x.xml` beside `JPEGImages/x.jpg`; boxes are corners counted from 1, both included.
 *
 * @throws {DatasetError} when there are no annotations
 */
export async function* readVoc(folder: string): AsyncIterable<SourcePhoto> {
  const files = await readdir(join(folder, 'Annotations')).catch(() => []);
  const names = files.filter((file) => file.endsWith('.xml')).sort();
  if (names.length === 0) throw new DatasetError(`Expected Annotations/*.xml in ${folder}`);
  for (const file of names) {
    const values = readTags(await readFile(join(folder, 'Annotations', file), 'utf8'));
    const stem = file.slice(0, -'.xml'.length);
    const picture = values.filename ?? `${stem}.jpg`;
    const read = values.objects.map(toGarment);
    yield {
      name: stem,
      file: resolve(folder, 'JPEGImages', basename(picture)),
      part: choosePart(`${basename(resolve(folder))}/${basename(picture)}`),
      origin: null,
      garments: read.filter((garment) => typeof garment !== 'string'),
      dropped: read.filter((garment) => typeof garment === 'string'),
    };
  }
}

function toGarment(tags: Readonly<Record<string, string>>): SourceGarment | string {
  const { name = '' } = tags;
  if (!categories.includes(name)) return 'category_unknown';
  const [left, top, right, bottom] = ['xmin', 'ymin', 'xmax', 'ymax'].map((tag) => Number(tags[tag]));
  if (left === undefined || top === undefined || !(right && bottom && right > left && bottom > top))
    return 'box_empty';
  const box = { left: left - 1, top: top - 1, width: right - left + 1, height: bottom - top + 1 };
  return { category: name, box, pairKey: null };
}

/** The text of every tag inside each `object`, and the file's name. Parts of an object are not read. */
function readTags(xml: string) {
  const objects: Record<string, string>[] = [];
  const path: string[] = [];
  let filename: string | undefined;
  const parser = new Parser(
    {
      onopentag(tag) {
        path.push(tag);
        if (tag === 'object') objects.push({});
      },
      ontext(text) {
        const tag = path.at(-1) ?? '';
        if (tag === 'filename') filename = (filename ?? '') + text;
        const object = objects.at(-1);
        if (object && path.includes('object') && !path.includes('part'))
          object[tag] = (object[tag] ?? '') + text.trim();
      },
      onclosetag() {
        path.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return { filename: filename?.trim(), objects };
}
