import { Button } from 'antd';
import { type PointerEvent, type Ref, useImperativeHandle, useRef, useState } from 'react';
import { texts, useTexts } from '../../../../i18n/texts.js';
import styles from './hand-out.module.css';

const T = texts({
  pad: [
    '签名区：用手写笔、手指或鼠标书写；用键盘的请选“键入姓名确认”',
    'Sign here with pen, finger or mouse; by keyboard choose to type the name',
  ],
  clear: ['重签', 'Again'],
});

export interface PadHandle {
  isEmpty(): boolean;
  /** As PNG; `undefined` while nothing is written. */
  picture(): Promise<Blob | undefined>;
}

const WIDTH = 640;
const HEIGHT = 200;
const PEN = 3;

/** Where the receiver signs. */
export function SignaturePad({ ref }: { readonly ref: Ref<PadHandle> }) {
  const t = useTexts(T);
  const canvas = useRef<HTMLCanvasElement>(null);
  const writing = useRef(false);
  const [written, setWritten] = useState(false);
  useImperativeHandle(
    ref,
    () => ({
      isEmpty: () => !written,
      picture: async () => {
        if (!written || !canvas.current) return undefined;
        const of = canvas.current;
        const blob = await new Promise<Blob | null>((resolve) => of.toBlob(resolve, 'image/png'));
        return blob ?? undefined;
      },
    }),
    [written],
  );
  const point = (event: PointerEvent<HTMLCanvasElement>): readonly [number, number] => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    return [((event.clientX - left) * WIDTH) / width, ((event.clientY - top) * HEIGHT) / height];
  };
  const begin = (event: PointerEvent<HTMLCanvasElement>): void => {
    const pen = penOf(event.currentTarget);
    event.currentTarget.setPointerCapture(event.pointerId);
    writing.current = true;
    pen.beginPath();
    pen.moveTo(...point(event));
  };
  const draw = (event: PointerEvent<HTMLCanvasElement>): void => {
    if (!writing.current) return;
    const pen = penOf(event.currentTarget);
    pen.lineTo(...point(event));
    pen.stroke();
    setWritten(true);
  };
  const clear = (): void => {
    canvas.current?.getContext('2d')?.clearRect(0, 0, WIDTH, HEIGHT);
    setWritten(false);
  };
  return (
    <div className={styles['wide']}>
      <canvas
        ref={canvas}
        width={WIDTH}
        height={HEIGHT}
        className={styles['pad']}
        role="img"
        aria-label={t.pad}
        onPointerDown={begin}
        onPointerMove={draw}
        onPointerUp={() => {
          writing.current = false;
        }}
      />
      <Button size="small" onClick={clear}>
        {t.clear}
      </Button>
    </div>
  );
}

function penOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const pen = canvas.getContext('2d')!;
  pen.lineWidth = PEN;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  pen.strokeStyle = '#10151c';
  return pen;
}
