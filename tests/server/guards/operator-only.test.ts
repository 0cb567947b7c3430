import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { operatorOnly } from '../../../server/guards/operator-only.ts';
import { RequestError } from '../../../server/request-error.ts';

function guarded(adminToken: string | null) {
  const app = new Hono().use(operatorOnly(adminToken)).post('/', (c) => c.text('changed'));
  return app.onError((error, c) => c.text(error instanceof RequestError ? error.code : 'bug', 400));
}

const ask = async (adminToken: string | null, authorization?: string) => {
  const headers = authorization === undefined ? {} : { authorization };
  return (await guarded(adminToken).request('/', { method: 'POST', headers })).text();
};

describe('operatorOnly', () => {
  it('lets the token pass, whatever the case of its scheme', async () => {
    expect(await ask('s3cret', 'Bearer s3cret')).toBe('changed');
    expect(await ask('s3cret', 'bearer s3cret')).toBe('changed');
  });

  it.each([undefined, '', 'Bearer', 'Bearer ', 'Bearer s3cre', 'Bearer s3cret2', 'Basic s3cret', 's3cret'])(
    'refuses %j',
    async (authorization) => {
      expect(await ask('s3cret', authorization)).toBe('unauthorized');
    },
  );

  it('lets everyone pass without a token: the server then answers this machine alone', async () => {
    expect(await ask(null)).toBe('changed');
  });
});
