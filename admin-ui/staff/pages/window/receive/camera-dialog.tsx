import { Alert, Button, Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { SelectField } from '../field.js';
import styles from './materials-step.module.css';

const T = texts({
  take: ['拍下（Enter）', 'Take the picture (Enter)'],
  done: ['完成', 'Done'],
  taken: [(n: number) => `已拍 ${n} 张，可继续拍下一页`, (n: number) => `${n} taken; go on`],
  device: ['摄像头', 'Camera'],
  nameless: [(n: number) => `摄像头 ${n}`, (n: number) => `Camera ${n}`],
  noneTitle: ['这里不能使用摄像头', 'No camera can be used here'],
  none: [
    '浏览器只在安全连接（https 或本机）下开放摄像头，还须接好高拍仪并允许使用。可改用“文件”上传扫描件。',
    'Browsers open the camera over https only, and once it is allowed. Upload a scan instead.',
  ],
});

export interface CameraDialogProps {
  readonly title: string;
  /** Pictures are called after it. */
  readonly fileName: string;
  readonly onTake: (file: File) => void;
  readonly onClose: () => void;
}

/** Document camera (高拍仪) or phone, through the browser; page after page until it is closed. */
export function CameraDialog({ title, fileName, onTake, onClose }: CameraDialogProps) {
  const t = useTexts(T);
  const video = useRef<HTMLVideoElement>(null);
  const [device, setDevice] = useState('');
  const [devices, setDevices] = useState<readonly MediaDeviceInfo[]>([]);
  const [failed, setFailed] = useState(false);
  const [taken, setTaken] = useState(0);

  useEffect(() => {
    let ended = false;
    let stream: MediaStream | undefined;
    openCamera(device)
      .then(async (opened) => {
        stream = opened;
        if (ended || !video.current) return stop(opened);
        video.current.srcObject = opened;
        await video.current.play().catch(() => undefined);
        const found = await navigator.mediaDevices.enumerateDevices();
        return setDevices(found.filter(({ kind }) => kind === 'videoinput'));
      })
      .catch(() => setFailed(true));
    return () => {
      ended = true;
      if (stream) stop(stream);
    };
  }, [device]);

  const take = async (): Promise<void> => {
    const blob = video.current && (await pictureOf(video.current));
    if (!blob) return;
    onTake(new File([blob], `${fileName}-${taken + 1}.jpg`, { type: 'image/jpeg' }));
    setTaken(taken + 1);
  };
  return (
    <Modal open title={title} width={860} onCancel={onClose} footer={null}>
      {failed ? (
        <Alert type="warning" showIcon title={t.noneTitle} description={t.none} />
      ) : (
        <>
          {devices.length > 1 && (
            <SelectField
              label={t.device}
              value={device}
              options={devices.map(({ deviceId, label }, n) => ({
                value: deviceId,
                label: label || t.nameless(n + 1),
              }))}
              onChange={setDevice}
            />
          )}
          <video ref={video} className={styles['video']} muted playsInline />
        </>
      )}
      <p role="status">{taken > 0 && t.taken(taken)}</p>
      <div className={styles['buttons']}>
        {!failed && (
          <Button type="primary" autoFocus onClick={() => void take()}>
            {t.take}
          </Button>
        )}
        <Button onClick={onClose}>{t.done}</Button>
      </div>
    </Modal>
  );
}

/** The back camera of a phone, the document camera of a desk; as sharp as it goes. */
async function openCamera(deviceId: string): Promise<MediaStream> {
  const size = { width: { ideal: 2592 }, height: { ideal: 1944 } };
  const which = deviceId === '' ? { facingMode: 'environment' } : { deviceId };
  // absent where the page came without TLS
  const { mediaDevices } = navigator as { mediaDevices?: MediaDevices };
  if (!mediaDevices) throw new Error('no camera without a secure connection');
  return mediaDevices.getUserMedia({ video: { ...which, ...size }, audio: false });
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

const JPEG_QUALITY = 0.85;

function pictureOf(video: HTMLVideoElement): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', JPEG_QUALITY));
}
