// Bundles the tests that run inside VS Code, for the launch configuration Extension tests.
import { buildInHostSuite } from './build/inHostSuite.ts';
import { inRepository } from './repository.ts';

console.log(await buildInHostSuite('en', inRepository('out/test/en')));
