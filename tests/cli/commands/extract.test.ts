import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeTemporaryFolder } from '../../catalogue/temporary-folder.ts';
import { runLookalike } from './run-lookalike.ts';

it.each([
  ['{', 2, /Expected JSON in .*recipe\.json/],
  ['{"product":"li"}', 3, /selector for "name".*\(wrong_recipe\)/],
])('takes %s for no recipe, and says so', { timeout: 120_000 }, async (text, expected, message) => {
  const folder = makeTemporaryFolder();
  const recipe = join(folder, 'recipe.json');
  writeFileSync(recipe, text);
  writeFileSync(join(folder, 'page.html'), '<ul><li><h2>Coat</h2></li></ul>');
  const { code, stdout, stderr } = await runLookalike([
    ...['extract', join(folder, 'page.html'), '--url', 'https://shop.example/', '--recipe', recipe],
  ]);
  expect({ code, stdout }).toEqual({ code: expected, stdout: '' });
  expect(stderr).toMatch(message);
});
