import { Alert, Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { texts, useTexts } from '../../../../i18n/texts.js';
import styles from './hand-out.module.css';

const T = texts({
  title: ['对准回执上的二维码', 'Point at the code on the receipt'],
  none: ['没有打开摄像头，请改用扫码枪或手工输入编号', 'The camera did not open; type the number'],
});

/** What browsers have of the Shape Detection API; TypeScript's DOM does not name it yet. */
interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
type DetectorClass = new (options: { readonly formats: readonly string[] }) => Detector;

const LOOK_MS = 250;

/** Whether this browser reads codes by camera at all. */
export function canScan(): boolean {
  const { mediaDevices } = navigator as { mediaDevices?: MediaDevices };
  return detectorClass() !== undefined && mediaDevices !== undefined;
}

export interface ScanDialogProps {
  readonly onRead: (text: string) => void;
  readonly onClose: () => void;
}

export function ScanDialog({ onRead, onClose }: ScanDialogProps) {
  const t = useTexts(T);
  const video = useRef<HTMLVideoElement>(null);
  const read = useRef(onRead);
  read.current = onRead;
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let stream: MediaStream | undefined;
    let timer: ReturnType<typeof setInterval> | undefined;
    let ended = false;
    const Class = detectorClass();
    const begin = async (): Promise<void> => {
      if (!Class) throw new Error('codes cannot be read');
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      if (ended || !video.current) return;
      video.current.srcObject = stream;
      await video.current.play();
      const detector = new Class({ formats: ['qr_code', 'code_128'] });
      timer = setInterval(() => {
        if (!video.current) return;
        void detector.detect(video.current).then(([code]) => {
          if (code && !ended) read.current(code.rawValue);
        });
      }, LOOK_MS);
    };
    begin().catch(() => setFailed(true));
    return () => {
      ended = true;
      clearInterval(timer);
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
  }, []);
  return (
    <Modal open title={t.title} footer={null} onCancel={onClose}>
      {failed ? (
        <Alert type="warning" showIcon title={t.none} />
      ) : (
        <video ref={video} className={styles['video']} muted playsInline />
      )}
    </Modal>
  );
}

function detectorClass(): DetectorClass | undefined {
  return (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
}
