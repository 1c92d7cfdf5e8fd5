import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    // The suite proves that neither matters to an output by setting them to something unusual.
    env: { TZ: 'Pacific/Auckland', LANG: 'en_US.UTF-8' },
  },
});
