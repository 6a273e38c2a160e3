//! A mail server on loopback that accepts everything and keeps nothing.

use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader},
    net::{TcpListener, TcpStream},
};

/// Starts it, and returns its port.
pub async fn start() -> anyhow::Result<u16> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let port = listener.local_addr()?.port();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(serve(stream));
        }
    });
    Ok(port)
}

async fn serve(stream: TcpStream) -> anyhow::Result<()> {
    let mut stream = BufReader::new(stream);
    stream.write_all(b"220 sink\r\n").await?;
    let (mut line, mut in_content) = (String::new(), false);
    loop {
        line.clear();
        if stream.read_line(&mut line).await? == 0 {
            return Ok(());
        }
        let answer: &[u8] = match (in_content, line.trim_end()) {
            (true, ".") => {
                in_content = false;
                b"250 accepted\r\n"
            }
            (true, _) => continue,
            (false, "DATA") => {
                in_content = true;
                b"354 go on\r\n"
            }
            (false, "QUIT") => b"221 goodbye\r\n",
            (false, _) => b"250 fine\r\n",
        };
        stream.write_all(answer).await?;
    }
}
