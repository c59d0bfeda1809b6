import type { Detection, Note } from '../detect/detection.ts';

/**
 * The notes that a reader should be told of unasked: all but a declared type, a declared shape that is the shape of
 * the values, and what the picture says anyway. O(number of notes).
 */
export function remarkableNotes({ notes, shape }: Pick<Detection, 'notes' | 'shape'>): Note[] {
	return notes.filter(note => {
		// that everything is masked is said as the reason why there is no softmax
		if (note.type === 'declaredDtype' || note.type === 'allMasked') return false;
		return note.type !== 'declaredShape' || note.shape.join() !== shape.join();
	});
}
