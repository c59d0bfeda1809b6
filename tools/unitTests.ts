// Runs every test that needs neither VS Code nor a browser.
//
//   npm run test:unit                             all of them
//   npm run test:unit -- 'test/core/math/*.test.ts'   those of a pattern
import { runNodeTests } from './process/nodeTests.ts';

await runNodeTests({
	include: process.argv[2] ?? 'test/**/*.test.ts',
	exclude: ['test/vscode/**', 'test/e2e/**', 'test/page/**'],
});
