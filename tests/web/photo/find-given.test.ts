import { expect, it } from 'vitest';
import { findGiven } from '../../../web/photo/find-given.ts';

const photo = new File(['…'], 'outfit.jpg', { type: 'image/jpeg' });
const notes = new File(['…'], 'notes.txt', { type: 'text/plain' });
const phone = new File(['…'], 'IMG_1.HEIC');

const transfer = (files: readonly File[], texts: Readonly<Record<string, string>> = {}) => ({
  files: files as unknown as FileList,
  getData: (type: string) => texts[type] ?? '',
});

it('finds the photo among files, also a phone’s', () => {
  expect(findGiven(transfer([notes, photo]))).toEqual({ file: photo });
  expect(findGiven(transfer([notes, phone]))).toEqual({ file: phone });
});

it('takes the picture of a page rather than its address', () => {
  const dragged = transfer([photo], { 'text/uri-list': 'https://shop.example/a.jpg' });
  expect(findGiven(dragged)).toEqual({ file: photo });
});

it('takes an address, listed or written', () => {
  const listed = transfer([], { 'text/uri-list': '# a remark\r\nhttps://shop.example/a.jpg\r\n' });
  expect(findGiven(listed)).toEqual({ address: 'https://shop.example/a.jpg' });
  expect(findGiven(transfer([], { 'text/plain': ' shop.example/a.jpg\n' }))).toEqual({
    address: 'https://shop.example/a.jpg',
  });
});

it('lets any other file through, and nothing else', () => {
  expect(findGiven(transfer([notes]))).toEqual({ file: notes });
  expect(findGiven(transfer([], { 'text/plain': 'a jacket like this' }))).toBeNull();
  expect(findGiven(transfer([]))).toBeNull();
});
