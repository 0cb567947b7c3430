import { HTTPException } from 'hono/http-exception';
import { describe, expect, it } from 'vitest';
import { PhotoError } from '../../photo/photo-error.ts';
import { RequestError } from '../../server/request-error.ts';
import { toProblem, toRequestError } from '../../server/to-problem.ts';

describe('toRequestError', () => {
  it.each([
    ['empty_file', 422, 'empty_file'],
    ['not_an_image', 415, 'not_an_image'],
    ['unsupported_format', 415, 'unsupported_format'],
    ['damaged_image', 422, 'damaged_image'],
    ['too_many_pixels', 413, 'too_many_pixels'],
    ['file_too_large', 413, 'upload_too_large'],
  ] as const)(
    'answers the photo error %s with %i %s, and no path of this machine',
    (code, status, stable) => {
      const error = toRequestError(new PhotoError(code, 'Expected a photo for /home/someone/secret.jpg'));
      expect(error).toMatchObject({ status, code: stable });
      expect(error?.message).not.toContain('/home');
    },
  );

  it('takes an unreadable body as the caller’s', () => {
    expect(toRequestError(new HTTPException(400))).toMatchObject({ status: 400, code: 'invalid_request' });
  });

  it('takes anything else as a bug', () => {
    expect(toRequestError(new TypeError('x is undefined'))).toBeNull();
    expect(toRequestError(new HTTPException(500))).toBeNull();
    expect(toRequestError('thrown text')).toBeNull();
  });
});

describe('toProblem', () => {
  it('has the fields of RFC 9457', () => {
    expect(toProblem(new RequestError(404, 'not_found', 'There is no store here.'), 'abc')).toEqual({
      type: 'about:blank',
      title: 'Not Found',
      status: 404,
      detail: 'There is no store here.',
      code: 'not_found',
      requestId: 'abc',
    });
  });
});
