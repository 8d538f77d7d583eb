/**
 * A portrait in its frame: in go a look, a face and the drawing function, out comes inline SVG. While the drawings are not loaded the
 * frame stands empty at its full size, so nothing moves when they arrive. Name and mood stand beside it in words.
 */
import { useEffect, useRef } from 'preact/hooks';
import type { Face as FaceName, Look } from '../../core/look/look.ts';
import { drawLater } from './draw-later.ts';

/** Draws one portrait as SVG markup. */
export type Portraits = (look: Look, face: FaceName) => string;

type FaceProps = { portraits: Portraits | null; look: Look; face: FaceName; size?: 's' | 'm' | 'l' };

export const Face = ({ portraits, look, face, size = 's' }: FaceProps) => {
  const frame = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const element = frame.current;
    if (!element || !portraits) return;
    return drawLater(() => {
      element.innerHTML = portraits(look, face);
    });
  }, [portraits, look, face]);
  return <span class={`face face--${size}`} aria-hidden="true" ref={frame} />;
};
