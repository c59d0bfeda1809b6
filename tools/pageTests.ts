// Runs the tests of test/page, the page in a browser without VS Code: axe-core, and a comparison of pictures.
//
//   npm run test:page               all of them
//   npm run test:page -- --update   takes the reference pictures anew; look at each before it is committed
import { parseArgs } from 'node:util';
import { runNodeTests } from './process/nodeTests.ts';

const { values } = parseArgs({ options: { update: { type: 'boolean', default: false } } });
// the test files are processes of their own; test/page/pictures.test.ts reads this
if (values.update) process.env['LOGITSCOPE_UPDATE_PICTURES'] = 'yes';
await runNodeTests({ include: values.update ? 'test/page/pictures.test.ts' : 'test/page/*.test.ts', concurrency: 2 });
