import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { inRepository } from '../repository.ts';
import { runStep } from '../process/step.ts';

const manifest = inRepository('tools/host/vscode');
const cache = inRepository('.cache/host');

/**
 * The folder of an installed test host: VS Code's server and web workbench out of the npm package code-server. The
 * first call installs it (15 s, 320 MB); it is kept until the lock file or a stub changes.
 *
 * An install is made beside its place and then renamed, so a folder that exists is a whole one, whoever was
 * interrupted.
 */
export async function installHost(): Promise<string> {
	const folder = path.join(cache, await fingerprint());
	await mkdir(cache, { recursive: true });
	const installed = await readdir(cache);
	if (installed.includes(path.basename(folder))) return folder;

	console.log('Installing the VS Code test host from npm, once …');
	const unfinished = `${folder}.${process.pid}.unfinished`;
	await cp(manifest, unfinished, { recursive: true });
	await runStep('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: unfinished });
	// the server serves the workbench's own packages (vscode-textmate …) from here, but npm has hoisted them
	const server = path.join(unfinished, 'node_modules/code-server/lib/vscode');
	await symlink('../../..', path.join(server, 'node_modules'), 'dir');
	// and the extensions that come with it look for the TypeScript server beside themselves
	await symlink('../../../..', path.join(server, 'extensions/node_modules'), 'dir');
	try {
		await rename(unfinished, folder);
	} catch (error) {
		if (!(await readdir(cache)).includes(path.basename(folder))) throw error;
		// somebody else was faster
		await rm(unfinished, { recursive: true, force: true });
	}
	const outdated = installed.filter(name => !name.startsWith(path.basename(folder)));
	await Promise.all(outdated.map(name => rm(path.join(cache, name), { recursive: true, force: true })));
	return folder;
}

async function fingerprint(): Promise<string> {
	const files = (await readdir(manifest, { recursive: true, withFileTypes: true })).filter(entry => entry.isFile());
	const hash = createHash('sha256');
	for (const file of files.map(({ parentPath, name }) => path.join(parentPath, name)).toSorted()) {
		hash.update(await readFile(file));
	}
	return hash.digest('hex').slice(0, 16);
}
