import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { packageManifest } from './packageManifest.ts';
import { sourceTexts } from './sourceText.ts';

const { activationEvents, contributes } = packageManifest;
const commands = contributes.commands.map(({ command }) => command);
const settings = Object.keys(contributes.configuration.properties);
const views = Object.values(contributes.views).flatMap(views => views.map(({ id }) => id));
const panels = activationEvents.flatMap(event => /^onWebviewPanel:(.+)$/.exec(event)?.[1] ?? []);
const menuItems = Object.values(contributes.menus).flat();
/** What a `when` clause asks about: a context key that the code sets, or the id of a view. */
const conditions = menuItems.flatMap(({ when = '' }) => when.match(/\blogitscope\.\w+/g) ?? []);

const hostText = [...sourceTexts('src').values()].join('\n');
const named = new Set([...hostText.matchAll(/'(logitscope\.[\w.]+)'/g)].map(([, name = '']) => name));
const registered = [...hostText.matchAll(/\bregister(?:Command)?\(\s*'(logitscope\.[\w.]+)'/g)].map(
	([, id = '']) => id,
);

describe('package.json and the code name the same things', () => {
	for (const command of commands) {
		test(`the command ${command} of package.json is registered in src`, () => {
			assert.ok(registered.includes(command), `no register('${command}', …) in src`);
		});
	}

	for (const command of registered) {
		test(`the command ${command}, registered in src, is in package.json`, () => {
			assert.ok(commands.includes(command), `${command} is not among contributes.commands`);
		});
	}

	for (const id of new Set([...settings, ...views, ...panels, ...conditions])) {
		test(`${id} of package.json is used in src`, () => {
			assert.ok(named.has(id), `no '${id}' in src`);
		});
	}

	test("every 'logitscope.…' in src is a command, setting, view, panel or context key of package.json", () => {
		const declared = new Set([...commands, ...settings, ...views, ...panels, ...conditions]);
		const unknown = [...named].filter(name => !declared.has(name));
		assert.deepEqual(unknown, []);
	});

	test('every menu item names a command of package.json', () => {
		const unknown = menuItems.map(({ command }) => command).filter(command => !commands.includes(command));
		assert.deepEqual(unknown, []);
	});
});
