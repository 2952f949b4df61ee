#include "rtsp/auth.h"
#include "rtsp/message.h"
#include "rtsp/sdp.h"
#include "rtsp/url.h"

#include <QTest>
#include <random>

using namespace sightline;
using namespace sightline::testbed;

namespace {

ByteView bytesOf(const std::string& text) { return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}; }

/// Everything the parser finds, as text.
QStringList elementsOf(RtspParser& parser) {
    QStringList found;
    while (true) {
        switch (parser.next()) {
        case ParseStatus::Message:
            found << QString::fromStdString(parser.message().startLine + "|" + parser.message().body);
            break;
        case ParseStatus::Interleaved:
            found << QString("$%1:%2").arg(parser.channel()).arg(parser.payload().size());
            break;
        case ParseStatus::Broken:
            return found << "broken";
        case ParseStatus::NeedMore:
            return found;
        }
    }
}

std::string mixedStream() {
    std::string stream = "RTSP/1.0 200 OK\r\nCSeq: 1\r\nContent-Length: 5\r\n\r\nv=0\r\n";
    stream += std::string("$\x00\x00\x04", 4) + "abcd";
    stream += "\r\nGET_PARAMETER rtsp://h/a RTSP/1.0\r\nCSeq: 2\r\n\r\n";
    stream += std::string("$\x01\x00\x00", 4);
    stream += "RTSP/1.0 401 Unauthorized\nWWW-Authenticate: Basic realm=\"a\"\n\n"; // LF only, as some cameras do
    return stream;
}

} // namespace

class TestRtsp : public QObject {
    Q_OBJECT

private slots:
    void sameElementsAtEverySplit() {
        const std::string stream = mixedStream();
        RtspParser whole;
        whole.feed(bytesOf(stream));
        const QStringList expected = elementsOf(whole);
        QCOMPARE(expected.size(), 5);
        QCOMPARE(expected[0], QString("RTSP/1.0 200 OK|v=0\r\n"));
        QCOMPARE(expected[1], QString("$0:4"));
        for (std::size_t cut = 0; cut <= stream.size(); ++cut) {
            RtspParser parser;
            parser.feed(bytesOf(stream.substr(0, cut)));
            QStringList found = elementsOf(parser);
            parser.feed(bytesOf(stream.substr(cut)));
            found += elementsOf(parser);
            QCOMPARE(found, expected);
        }
        RtspParser slow;
        QStringList found;
        for (const char c : stream) {
            slow.feed(bytesOf(std::string(1, c)));
            found += elementsOf(slow);
        }
        QCOMPARE(found, expected);
    }

    void hostileStreamsEndTheConnection_data() {
        QTest::addColumn<QByteArray>("stream");
        QTest::newRow("another protocol") << QByteArray("HTTP/1.1 200 OK\r\n\r\n");
        QTest::newRow("line without end") << QByteArray(40 * 1024, 'a');
        QTest::newRow("header without colon") << QByteArray("RTSP/1.0 200 OK\r\nnonsense\r\n\r\n");
        QTest::newRow("huge body") << QByteArray("RTSP/1.0 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n");
        QTest::newRow("negative body") << QByteArray("RTSP/1.0 200 OK\r\nContent-Length: -1\r\n\r\n");
        QTest::newRow("body beyond limit") << QByteArray("RTSP/1.0 200 OK\r\nContent-Length: 300000\r\n\r\n");
        QByteArray many = "RTSP/1.0 200 OK\r\n";
        for (int i = 0; i < 101; ++i)
            many += "X: y\r\n";
        QTest::newRow("too many headers") << many + "\r\n";
        QTest::newRow("zero bytes") << QByteArray(64, '\0') + "\n\n";
    }
    void hostileStreamsEndTheConnection() {
        QFETCH(QByteArray, stream);
        RtspParser parser;
        parser.feed(bytesOf(stream.toStdString()));
        QCOMPARE(parser.next(), ParseStatus::Broken);
        QVERIFY(!parser.problem().empty());
        parser.feed(bytesOf("RTSP/1.0 200 OK\r\n\r\n"));
        QCOMPARE(parser.next(), ParseStatus::Broken); // and stays over
    }

    void randomBytesNeverHang() {
        std::mt19937 random(7);
        const std::string alphabet = "$RTSP/1.0 \r\n:ab\x01\x7f" + std::string(1, '\0');
        for (int round = 0; round < 300; ++round) {
            RtspParser parser;
            for (int piece = 0; piece < 20; ++piece) {
                std::string noise;
                for (int i = 0; i < 50; ++i)
                    noise += alphabet[random() % alphabet.size()];
                parser.feed(bytesOf(noise));
                QVERIFY(elementsOf(parser).size() <= 50);
            }
        }
    }

    void messageRoundTrip() {
        RtspMessage message;
        message.startLine = "DESCRIBE rtsp://h:1/x RTSP/1.0";
        message.headers = {{"CSeq", "3"}, {"Transport", "RTP/AVP/TCP;unicast;interleaved=2-3"}};
        message.body = "hello";
        RtspParser parser;
        parser.feed(bytesOf(toWire(message)));
        QCOMPARE(parser.next(), ParseStatus::Message);
        QCOMPARE(parser.message().method(), std::string_view("DESCRIBE"));
        QCOMPARE(parser.message().uri(), std::string_view("rtsp://h:1/x"));
        QCOMPARE(parameter(parser.message().header("transport"), "interleaved"), std::string_view("2-3"));
        QCOMPARE(parser.message().body, std::string("hello"));
    }

    void digestKnownAnswer() {
        // RFC 2617, section 3.5.
        const std::string response =
            digestResponse("Mufasa", "testrealm@host.com", "Circle Of Life", "GET", "/dir/index.html",
                           "dcd98b7102dd2f0e8b11d0f600bfb0c093", "auth", "00000001", "0a4f113b");
        QCOMPARE(response, std::string("6629fae49393a05397450978507c4ef1"));
    }

    void basicKnownAnswer() {
        const auto challenge = parseChallenge("Basic realm=\"WallyWorld\"");
        QVERIFY(challenge && !challenge->digest);
        QCOMPARE(authorization(*challenge, "Aladdin", "open sesame", "GET", "/", 1),
                 std::string("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="));
    }

    void answerProvesThePassword_data() {
        QTest::addColumn<QByteArray>("challenge");
        QTest::newRow("plain") << QByteArray("Digest realm=\"a, b\", nonce=\"n1\"");
        QTest::newRow("qop") << QByteArray("Digest realm=\"a, b\", qop=\"auth,auth-int\", nonce=\"n1\", algorithm=MD5");
    }
    void answerProvesThePassword() {
        QFETCH(QByteArray, challenge);
        const auto parsed = parseChallenge(challenge.toStdString());
        QVERIFY(parsed && parsed->digest);
        QCOMPARE(parsed->realm, std::string("a, b"));
        const std::string header = authorization(*parsed, "me", "secret", "SETUP", "rtsp://h/x", 1);
        QVERIFY(provesPassword(header, "SETUP", "me", "secret", "a, b", "n1"));
        QVERIFY(!provesPassword(header, "SETUP", "me", "Secret", "a, b", "n1"));
        QVERIFY(!provesPassword(header, "PLAY", "me", "secret", "a, b", "n1"));
        QVERIFY(!provesPassword(header, "SETUP", "me", "secret", "a, b", "n2"));
        QVERIFY(!provesPassword("", "SETUP", "me", "secret", "a, b", "n1"));
    }

    void digestIsPreferredToBasic() {
        const auto chosen = chooseChallenge({"Basic realm=\"x\"", "Digest realm=\"x\", nonce=\"1\", algorithm=SHA-256",
                                             "Digest realm=\"x\", nonce=\"2\""});
        QVERIFY(chosen && chosen->digest);
        QCOMPARE(chosen->nonce, std::string("2"));
        QVERIFY(!chooseChallenge({"Bearer token"}));
    }

    void urlParts_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("plain");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("password");
        QTest::newRow("plain") << "rtsp://10.0.0.1/a?b=1" << "rtsp://10.0.0.1:554/a?b=1" << "" << "";
        QTest::newRow("port") << "rtsp://cam:8554" << "rtsp://cam:8554/" << "" << "";
        QTest::newRow("login") << "rtsp://me:p%40ss@cam/x" << "rtsp://cam:554/x" << "me" << "p@ss";
        QTest::newRow("at in password") << "rtsp://me:a@b@cam/x" << "rtsp://cam:554/x" << "me" << "a@b";
        QTest::newRow("v6") << "rtsp://[::1]:99/x" << "rtsp://[::1]:99/x" << "" << "";
    }
    void urlParts() {
        QFETCH(QString, text);
        QFETCH(QString, plain);
        QFETCH(QString, user);
        QFETCH(QString, password);
        const auto url = parseRtspUrl(text.toStdString());
        QVERIFY(url.has_value());
        QCOMPARE(QString::fromStdString(url->plain()), plain);
        QCOMPARE(QString::fromStdString(url->user), user);
        QCOMPARE(QString::fromStdString(url->password), password);
    }

    void badUrlsNeverShowThePassword_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("scheme") << "rtspx rtsp://me:hunter2@cam/";
        QTest::newRow("port") << "rtsp://me:hunter2@cam:99999/";
        QTest::newRow("no host") << "rtsp://me:hunter2@/x";
        QTest::newRow("space") << "rtsp://me:hunter2@ca m/x";
        QTest::newRow("long") << "rtsp://me:hunter2@cam/" + QString(3000, 'x');
    }
    void badUrlsNeverShowThePassword() {
        QFETCH(QString, text);
        const auto url = parseRtspUrl(text.toStdString());
        QVERIFY(!url.has_value());
        QVERIFY2(!QString::fromStdString(toText(url.error())).contains("hunter2"), toText(url.error()).c_str());
    }

    void sdpOfSeveralTracks() {
        const auto track = parseSdp("v=0\r\na=control:*\r\nm=audio 0 RTP/AVP 8\r\na=control:audio\r\n"
                                    "m=video 0 RTP/AVP 97\r\na=rtpmap:97 H264/90000\r\n"
                                    "a=fmtp:97 packetization-mode=1; sprop-parameter-sets=Z0IAKQ==,aM4G4g==\r\n"
                                    "a=control:track2\r\nm=video 0 RTP/AVP 98\r\na=rtpmap:98 H265/90000\r\n");
        QVERIFY(track.has_value());
        QCOMPARE(track->codec, std::string("H264"));
        QCOMPARE(track->payloadType, 97);
        QCOMPARE(track->control, std::string("track2"));
        QCOMPARE(track->parameterSets.size(), std::size_t(2));
        QCOMPARE(track->parameterSets[0], (Bytes{0x67, 0x42, 0x00, 0x29}));
        QCOMPARE(trackUrl("rtsp://h/x/", track->control), std::string("rtsp://h/x/track2"));
        QCOMPARE(trackUrl("rtsp://h/x", "rtsp://other/y"), std::string("rtsp://other/y"));
        QVERIFY(!parseSdp("v=0\r\nm=audio 0 RTP/AVP 8\r\n"));
    }
};

QTEST_GUILESS_MAIN(TestRtsp)
#include "tst_rtsp.moc"
