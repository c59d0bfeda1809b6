// Bundles the tests that run inside VS Code, for the launch configuration Extension tests.
import { buildInHostSuite } from './build/inHostSuite.ts';

console.log(await buildInHostSuite('en'));
