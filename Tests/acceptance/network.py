"""A line to a server on loopback: as long as a real one, and as likely to break."""

import asyncio
import threading

# The servers are at 127.0.0.1; whoever comes by a line comes to the same ports here, as FTP names ports itself.
FAR = "127.0.0.2"


class Line:
    """The ports of a server, once more at `FAR`, with `delay` seconds for each way."""

    def __init__(self, ports, delay=0.0):
        self.delay = delay
        self.bytes = 0
        self._ports = list(ports)
        self._transports = set()
        self._is_cut = False
        self._loop = asyncio.new_event_loop()
        self._flows = asyncio.Event()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)

    def __enter__(self):
        self._thread.start()
        asyncio.run_coroutine_threadsafe(self._open(), self._loop).result(10)
        return self

    def __exit__(self, *_):
        asyncio.run_coroutine_threadsafe(self._close(), self._loop).result(10)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()

    def break_off(self):
        """Breaks every connection, and takes no new ones until it is mended."""
        self._now(self._cut)

    def stall(self):
        """Lets nothing through, and says nothing."""
        self._now(self._flows.clear)

    def mend(self):
        """All flows again."""
        def mend():
            self._is_cut = False
            self._flows.set()
        self._now(mend)

    def _now(self, call):
        done = threading.Event()
        self._loop.call_soon_threadsafe(lambda: (call(), done.set()))
        done.wait(10)

    def _cut(self):
        self._is_cut = True
        for transport in list(self._transports):
            transport.abort()

    async def _open(self):
        self._flows.set()
        self._servers = [
            await asyncio.start_server(lambda reader, writer, port=port: self._carry(port, reader, writer), FAR, port)
            for port in self._ports]

    async def _close(self):
        for server in self._servers:
            server.close()
        self._cut()
        others = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    async def _carry(self, port, reader, writer):
        if self._is_cut:
            return writer.transport.abort()
        try:
            far_reader, far_writer = await asyncio.open_connection("127.0.0.1", port)
        except OSError:
            return writer.transport.abort()
        pair = {writer.transport, far_writer.transport}
        self._transports |= pair
        try:
            await asyncio.gather(self._pass(reader, far_writer), self._pass(far_reader, writer))
        except OSError:
            for transport in pair:
                transport.abort()
        finally:
            self._transports -= pair

    async def _pass(self, reader, writer):
        """Hands on what comes in, each piece when it is due, and the end behind it."""
        waiting = asyncio.Queue(64)

        async def read():
            while True:
                piece = await reader.read(65536)
                await waiting.put((self._loop.time() + self.delay, piece))
                if not piece:
                    return

        async def write():
            while True:
                due, piece = await waiting.get()
                await asyncio.sleep(max(0, due - self._loop.time()))
                await self._flows.wait()
                if not piece:
                    if writer.can_write_eof():
                        writer.write_eof()
                    return
                self.bytes += len(piece)
                writer.write(piece)
                await writer.drain()

        await asyncio.gather(read(), write())
