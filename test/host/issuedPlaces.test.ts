import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { IssuedPlaces } from '../../src/host/hover/issuedPlaces.ts';

describe('IssuedPlaces', () => {
	test('finds the place of a token that it has issued', () => {
		const places = new IssuedPlaces();
		const token = places.issue({ uri: 'file:///a', offset: 1 });
		assert.deepEqual(places.find(token), { uri: 'file:///a', offset: 1 });
	});

	test('finds nothing for anything else', () => {
		const places = new IssuedPlaces();
		places.issue({ uri: 'file:///a', offset: 1 });
		for (const forged of [undefined, null, 0, '', '__proto__', {}, { uri: 'file:///etc/passwd' }, ['x']]) {
			assert.equal(places.find(forged), undefined);
		}
	});

	test('puts nothing of the place into the token', () => {
		const token = new IssuedPlaces().issue({ uri: 'file:///secret', offset: 1 });
		assert.match(token, /^[0-9a-f-]{36}$/);
	});

	test('gives a place the token that it has, and then forgets it last', () => {
		const places = new IssuedPlaces();
		const token = places.issue({ uri: 'file:///a', offset: 0 });
		for (let offset = 1; offset < 256; offset++) places.issue({ uri: 'file:///a', offset });
		assert.equal(places.issue({ uri: 'file:///a', offset: 0 }), token);
		places.issue({ uri: 'file:///b', offset: 0 });
		assert.equal(places.find(token)?.offset, 0);
	});

	test('forgets the oldest of more than 256', () => {
		const places = new IssuedPlaces();
		const tokens = Array.from({ length: 257 }, (_, offset) => places.issue({ uri: 'file:///a', offset }));
		assert.equal(places.find(tokens[0]), undefined);
		assert.equal(places.find(tokens[1])?.offset, 1);
		assert.equal(places.find(tokens[256])?.offset, 256);
	});
});
