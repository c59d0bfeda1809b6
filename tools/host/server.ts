import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installHost } from './install.ts';
import { quietSettings } from './settings.ts';

export interface ServerOptions {
	/** Folder of installed extensions, `publisher.name-version/` each. */
	readonly extensionsDir?: string;
	/** VS Code's display language, `en` unless told. */
	readonly locale?: string;
	/** Take an extension under development and its tests, and report through page functions. */
	readonly takesTests?: boolean;
	/** Added to, and winning over, the settings that keep VS Code quiet. */
	readonly settings?: Readonly<Record<string, unknown>>;
}

/** What a desktop's command line would say: `['openFile', …]`, `['extensionDevelopmentPath', …]`. */
type Payload = readonly (readonly [name: string, value: string])[];

/** A running VS Code server on 127.0.0.1. */
export interface Server {
	/** The address of the workbench with a folder open. */
	readonly workbenchUrl: (folder: string, payload?: Payload) => string;
	/** The URI by which the workbench knows a file or folder. */
	readonly remoteUri: (file: string) => string;
	/** Everything the server has printed. */
	readonly output: () => string;
	readonly stop: () => Promise<void>;
}

/** Starts the VS Code server on a free port, behind a random connection token, with a data folder of its own. */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
	const host = await installHost();
	const data = await mkdtemp(path.join(tmpdir(), 'logitscope-host-'));
	const user = path.join(data, 'user');
	await mkdir(path.join(user, 'User'), { recursive: true });
	await writeFile(path.join(user, 'User/settings.json'), JSON.stringify({ ...quietSettings, ...options.settings }));
	if (options.locale !== undefined && options.locale !== 'en') await addLanguage(user, options.locale);

	const token = randomBytes(16).toString('hex');
	const server = spawn(
		process.execPath,
		[
			path.join(host, 'node_modules/code-server/lib/vscode/out/server-main.js'),
			'--host=127.0.0.1',
			'--port=0',
			`--connection-token=${token}`,
			`--server-data-dir=${data}`,
			`--user-data-dir=${user}`,
			`--extensions-dir=${options.extensionsDir ?? path.join(data, 'extensions')}`,
			'--telemetry-level=off',
			'--accept-server-license-terms',
			'--disable-workspace-trust',
			// no agent host process
			'--agent-host-bridge-port=1',
			...(options.takesTests === true ? ['--enable-smoke-test-driver'] : []),
			...(options.locale === undefined ? [] : [`--locale=${options.locale}`]),
		],
		{
			stdio: ['ignore', 'pipe', 'pipe'],
			// a process group of its own: stopping it stops the extension hosts as well
			detached: true,
			// no marketplace: nothing here asks the network
			env: { ...process.env, EXTENSIONS_GALLERY: '{}' },
		},
	);
	let output = '';
	for (const stream of [server.stdout, server.stderr]) {
		stream.setEncoding('utf8').on('data', (chunk: string) => {
			output += chunk;
		});
	}
	const stopped = new Promise<void>(resolve => {
		server.once('exit', () => resolve());
	});
	const killGroup = () => kill(server);
	process.once('exit', killGroup);
	const stop = async () => {
		process.off('exit', killGroup);
		killGroup();
		await stopped;
		await rm(data, { recursive: true, force: true, maxRetries: 5 });
	};

	const port = await listening(server, () => output).catch(async (error: unknown) => {
		await stop();
		throw error;
	});
	const authority = `127.0.0.1:${port}`;
	return {
		workbenchUrl: (folder, payload = []) => {
			const query = new URLSearchParams({ tkn: token, folder: path.resolve(folder), payload: JSON.stringify(payload) });
			return `http://${authority}/?${query}`;
		},
		remoteUri: file => `vscode-remote://${authority}${path.resolve(file)}`,
		output: () => output,
		stop,
	};
}

async function listening(server: ChildProcess, output: () => string): Promise<number> {
	return new Promise((resolve, reject) => {
		server.stdout?.on('data', () => {
			const found = /Extension host agent listening on (\d+)/.exec(output());
			if (found !== null) resolve(Number(found[1]));
		});
		server.once('error', reject);
		server.once('exit', code => {
			reject(new Error(`The VS Code server ended with ${code}:\n${output().slice(-2000)}`));
		});
	});
}

function kill({ pid, exitCode, signalCode }: ChildProcess): void {
	if (pid === undefined || exitCode !== null || signalCode !== null) return;
	try {
		process.kill(-pid);
	} catch {
		// it has just ended by itself
	}
}

/**
 * Makes VS Code take a display language without a language pack: its own words stay English, but `vscode.env.language`,
 * package.nls.<locale>.json and the l10n bundles follow.
 */
async function addLanguage(user: string, locale: string): Promise<void> {
	const translation = path.join(user, `${locale}.i18n.json`);
	await writeFile(translation, JSON.stringify({ version: '1.0.0', contents: {} }));
	const pack = {
		hash: locale,
		label: locale,
		translations: { vscode: translation },
		extensions: [{ extensionIdentifier: { id: `logitscope.language-${locale}` }, version: '0.0.1' }],
	};
	await writeFile(path.join(user, 'languagepacks.json'), JSON.stringify({ [locale]: pack }));
}
