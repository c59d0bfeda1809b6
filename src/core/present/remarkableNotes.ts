import type { Detection, Note } from '../detect/detection.ts';

/**
 * The notes that a reader should be told of unasked: all but a declared type and a declared shape that is the shape of
 * the values. O(number of notes).
 */
export function remarkableNotes({ notes, shape }: Pick<Detection, 'notes' | 'shape'>): Note[] {
	return notes.filter(note => {
		if (note.type === 'declaredDtype') return false;
		return note.type !== 'declaredShape' || note.shape.join() !== shape.join();
	});
}
