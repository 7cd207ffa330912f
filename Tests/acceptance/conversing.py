"""A program at a terminal, and the person who answers what it asks."""

import fcntl
import os
import pty
import re
import signal
import subprocess
import termios
import time


class Conversation:
    """`text` is all that the terminal has shown, what the person typed and it echoed among it."""

    def __init__(self, command, cwd, environment):
        self._terminal, far = pty.openpty()
        fcntl.ioctl(far, termios.TIOCSWINSZ, b"\x28\x00\xa0\x00\x00\x00\x00\x00")
        def begin():
            # The terminal is the program's own: what is asked past its streams, as passwords are, is asked there.
            fcntl.ioctl(0, termios.TIOCSCTTY, 0)
            # Tests may run where it is ignored.
            signal.signal(signal.SIGINT, signal.SIG_DFL)

        self.process = subprocess.Popen(
            list(map(str, command)), cwd=cwd, env=environment, stdin=far, stdout=far, stderr=far,
            start_new_session=True, preexec_fn=begin)
        os.close(far)
        os.set_blocking(self._terminal, False)
        self._bytes = b""
        self._answered = 0

    @property
    def text(self):
        return re.sub(r"\x1b\[[?\d;]*[A-Za-z]", "", self._bytes.decode(errors="replace")).replace("\r\n", "\n")

    @property
    def unanswered(self):
        """What was shown since the last answer."""
        return self.text[self._answered:]

    def wait_for(self, pattern, seconds=60):
        """Waits until something is shown since the last answer; gives all back that was."""
        end = time.monotonic() + seconds
        while not re.search(pattern, self.unanswered):
            if not self._read() and self.process.poll() is not None and not self._read():
                raise AssertionError(f"ended with {self.process.returncode} before {pattern!r}: {self.text}")
            assert time.monotonic() < end, f"{pattern!r} was not shown: {self.text}"
            time.sleep(0.01)
        return self.unanswered

    def answer(self, pattern, line, seconds=60):
        """Waits for a question, and types an answer; gives the question back."""
        question = self.wait_for(pattern, seconds)
        self._answered = len(self.text)
        os.write(self._terminal, line.encode() + b"\n")
        return question

    def answer_all(self, answers, seconds=120):
        """Answers whatever is asked, by a list of patterns and lines, until the program ends; gives the status back."""
        end = time.monotonic() + seconds
        while self._read() or self.process.poll() is None:
            assert time.monotonic() < end, f"came to no end: {self.text}"
            for pattern, line in answers:
                if re.search(pattern, self.unanswered):
                    self.answer(pattern, line)
                    break
            else:
                time.sleep(0.01)
        return self.end()

    def interrupt(self):
        """Presses Ctrl-C."""
        os.write(self._terminal, b"\x03")

    def end(self, seconds=60):
        """Waits for the end; gives the status back."""
        end = time.monotonic() + seconds
        while self.process.poll() is None:
            self._read()
            if time.monotonic() > end:
                self.close()
                raise AssertionError(f"came to no end: {self.text}")
            time.sleep(0.01)
        self._read()
        return self.process.returncode

    def close(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()
        os.close(self._terminal)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def _read(self):
        """Whether something more was shown."""
        try:
            new = os.read(self._terminal, 65536)
        except OSError:
            # Nothing yet, or nobody is left at the other end.
            return False
        self._bytes += new
        return bool(new)
