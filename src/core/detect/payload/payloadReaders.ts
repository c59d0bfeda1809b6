import type { ArrayReader } from '../arrayReader.ts';
import { payloadAt } from './payloadAt.ts';

/** Readers of payloads: the candidates of one token position, lists of records. In the order in which they are asked. */
export const payloadReaders: readonly ArrayReader[] = [payloadAt];
