import { OpenAPIHono, type z } from '@hono/zod-openapi';
import type { RequestIdVariables } from 'hono/request-id';
import { RequestError } from './request-error.ts';
import { problemSchema } from './schemas/common.ts';

/** The framework's router with this server's way to refuse bad requests. */
export function openApi(): OpenAPIHono<{ Variables: RequestIdVariables }> {
  return new OpenAPIHono({
    defaultHook: (result) => {
      if (!result.success) throw invalidRequest(result.error);
    },
  });
}

/** Says which field is wrong and how: `schedule.cron: Expected …`. */
export function invalidRequest(error: z.core.$ZodError): RequestError {
  const [issue] = error.issues;
  const field = issue?.path.join('.') || 'the request';
  return new RequestError(
    422,
    'invalid_request',
    `Check ${field}: ${issue?.message ?? 'it is not as expected'}.`,
    {
      cause: error,
    },
  );
}

/** `200` or the like with a JSON body. */
export function json<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { description, content: { 'application/json': { schema } } };
}

/** A JSON body that must be there. */
export function jsonBody<Schema extends z.ZodType>(schema: Schema) {
  return { body: { required: true, content: { 'application/json': { schema } } } };
}

/** The problem replies of a route, by status: `problems({ 404: 'not_found' })`. */
export function problems<Status extends number>(codes: Readonly<Record<Status, string>>) {
  const content = { 'application/problem+json': { schema: problemSchema } };
  const entries = Object.entries(codes).map(([status, description]) => [status, { description, content }]);
  return Object.fromEntries(entries) as Record<Status, { description: string; content: typeof content }>;
}

/** Marks a route as the operator's in the description of the API. */
export const operatorSecurity: Record<string, string[]>[] = [{ operator: [] }];
