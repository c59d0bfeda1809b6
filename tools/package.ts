// npm run package: builds logitscope-<version>.vsix, which VS Code installs by "Install from VSIX…".
import { readFile } from 'node:fs/promises';
import { packageExtension } from './build/package.ts';
import { inRepository } from './repository.ts';

const { name, version } = JSON.parse(await readFile(inRepository('package.json'), 'utf8'));
await packageExtension(inRepository(`${name}-${version}.vsix`));
