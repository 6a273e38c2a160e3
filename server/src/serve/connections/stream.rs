//! The bytes of a connection: a limit on how slowly a client may read, and security headers for the answers of the HTTP
//! library itself.

use std::{
    io,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
    time::Duration,
};

use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    time::{Sleep, sleep},
};

use super::registry::Activity;
use crate::middleware::headers::ErrorHeaders;

/// How long a client may take to read the next [`LEAST`] bytes of an answer.
const PATIENCE: Duration = Duration::from_secs(30);
/// See [`PATIENCE`].
const LEAST: usize = 8 * 1024;

/// A connection's stream.
pub(super) struct Stream<S> {
    socket: S,
    activity: Arc<Activity>,
    error_headers: ErrorHeaders,
    /// The end of the client's time, while it reads more slowly than the server writes.
    end: Option<Pin<Box<Sleep>>>,
    /// What it has read of its [`LEAST`] bytes.
    read: usize,
    /// What is left to write of an answer of the HTTP library, with the headers added.
    completed: Vec<u8>,
}

impl<S: AsyncWrite + Unpin> Stream<S> {
    pub(super) fn new(socket: S, activity: Arc<Activity>, error_headers: ErrorHeaders) -> Self {
        Self { socket, activity, error_headers, end: None, read: 0, completed: Vec::new() }
    }

    /// Ends the connection of a client that reads too slowly.
    fn limit(
        &mut self,
        context: &mut Context<'_>,
        written: Poll<io::Result<usize>>,
    ) -> Poll<io::Result<usize>> {
        match written {
            Poll::Ready(Ok(bytes)) => {
                self.activity.moved(bytes);
                self.read += bytes;
                if self.read >= LEAST {
                    self.end = None;
                }
                written
            }
            Poll::Ready(Err(_)) => written,
            Poll::Pending => {
                if self.end.is_none() {
                    self.read = 0;
                }
                let end = self.end.get_or_insert_with(|| Box::pin(sleep(PATIENCE)));
                ready!(end.as_mut().poll(context));
                Poll::Ready(Err(io::Error::new(io::ErrorKind::TimedOut, "the client reads too slowly")))
            }
        }
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Stream<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        let read = Pin::new(&mut self.socket).poll_read(context, buffer);
        self.activity.moved(buffer.filled().len() - before);
        read
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Stream<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let this = &mut *self;
        if this.completed.is_empty() {
            let Some(answer) = this.error_headers.complete(bytes) else {
                let written = Pin::new(&mut this.socket).poll_write(context, bytes);
                return this.limit(context, written);
            };
            this.completed = answer;
        }
        while !this.completed.is_empty() {
            let written = Pin::new(&mut this.socket).poll_write(context, &this.completed);
            let written = ready!(this.limit(context, written))?;
            this.completed.drain(..written);
        }
        Poll::Ready(Ok(bytes.len()))
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        // An answer of the HTTP library is one slice, since it has no body.
        if let [answer] = slices {
            return self.poll_write(context, answer);
        }
        let written = Pin::new(&mut self.socket).poll_write_vectored(context, slices);
        self.limit(context, written)
    }

    fn is_write_vectored(&self) -> bool {
        self.socket.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        // All that there was to write has been written.
        self.end = None;
        Pin::new(&mut self.socket).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.socket).poll_shutdown(context)
    }
}

#[cfg(test)]
mod tests {
    use tokio::{
        io::{AsyncReadExt as _, AsyncWriteExt as _, DuplexStream, duplex},
        task::JoinHandle,
        time::{Instant, advance},
    };

    use super::{super::registry::Registry, *};

    /// Writes the bytes to a client that has room for 1 KiB, and returns the client.
    async fn write(bytes: Vec<u8>) -> (DuplexStream, JoinHandle<io::Result<()>>) {
        let (client, server) = duplex(1024);
        let activity = Registry::default().place(Vec::new()).await.unwrap().activity();
        let mut stream = Stream::new(server, activity, ErrorHeaders::of("x-frame: none\r\n"));
        (client, tokio::spawn(async move { stream.write_all(&bytes).await }))
    }

    #[tokio::test(start_paused = true)]
    async fn a_client_that_does_not_read_is_disconnected() {
        let begun = Instant::now();
        let (_client, written) = write(vec![0; 4096]).await;
        assert_eq!(written.await.unwrap().unwrap_err().kind(), io::ErrorKind::TimedOut);
        assert_eq!(begun.elapsed().as_secs(), PATIENCE.as_secs());
    }

    #[tokio::test(start_paused = true)]
    async fn a_client_that_reads_a_byte_now_and_then_is_disconnected() {
        let (mut client, written) = write(vec![0; 4096]).await;
        for _ in 0..PATIENCE.as_secs() {
            advance(Duration::from_secs(1)).await;
            client.read_u8().await.unwrap();
        }
        assert_eq!(written.await.unwrap().unwrap_err().kind(), io::ErrorKind::TimedOut);
    }

    #[tokio::test(start_paused = true)]
    async fn a_slow_client_that_keeps_reading_gets_everything() {
        let (mut client, written) = write(vec![7; 64 * 1024]).await;
        let begun = Instant::now();
        for _ in 0..128 {
            advance(Duration::from_secs(1)).await;
            let mut bytes = [0; 512];
            client.read_exact(&mut bytes).await.unwrap();
        }
        assert!(written.await.unwrap().is_ok() && begun.elapsed() > 3 * PATIENCE);
    }

    #[tokio::test]
    async fn an_answer_of_the_http_library_gets_the_headers_however_it_is_written() {
        let head =
            "HTTP/1.1 431 Request Header Fields Too Large\r\nconnection: close\r\ncontent-length: 0\r\n";
        let (mut client, written) = write(format!("{head}\r\n").into_bytes()).await;
        written.await.unwrap().unwrap();
        let mut answer = String::new();
        client.read_to_string(&mut answer).await.unwrap();
        assert_eq!(answer, format!("{head}x-frame: none\r\n\r\n"));
    }
}
