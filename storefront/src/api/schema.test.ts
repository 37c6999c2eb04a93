import { readFileSync } from 'node:fs';
import openapiTS, { astToString, COMMENT_HEADER } from 'openapi-typescript';
import { expect, test } from 'vitest';

const CONTRACT = new URL('../../../adapters-rest/src/main/resources/openapi.yaml', import.meta.url);

test('the client is generated from the contract as it is: npm run schema makes it anew', async () => {
  const generated = COMMENT_HEADER + astToString(await openapiTS(CONTRACT));

  expect(readFileSync(new URL('schema.d.ts', import.meta.url), 'utf8')).toBe(generated);
});
